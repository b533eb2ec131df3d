import { type Edge, type Node, ReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** What the page draws: React Flow's own nodes and edges, nothing else around them. */
declare global {
  interface Window {
    readonly bare: { readonly nodes: Node[]; readonly edges: Edge[] };
    /** Gives a node another name; set by the page. */
    rename: (id: string, label: string) => void;
  }
}

function Bare() {
  const [nodes, setNodes] = useState(window.bare.nodes);
  useEffect(() => {
    Object.assign(window, {
      rename: (id: string, label: string) => setNodes((now) => now.map((node) => (node.id === id ? { ...node, data: { label } } : node))),
    });
  }, []);
  return <ReactFlow nodes={nodes} edges={window.bare.edges} fitView minZoom={0.1} panOnScroll />;
}

createRoot(document.body.appendChild(Object.assign(document.createElement('div'), { id: 'root' }))).render(<Bare />);
